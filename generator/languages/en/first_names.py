"""English first names: short forms, and those that tell a man from a woman.

Short forms are those that newspapers print (Hanks, Hardcastle and Hodges, A Dictionary of First
Names, Oxford, 2nd ed.). The lists of men's and women's names hold common ones that are hardly
ever the other sex's in any language of the news; a name in neither list says nothing. So Andrea,
Gabriele, Michele, Nicola and Simone (Italian), Jan, Jean, Joan (Catalan) and Robin are left open.
"""


def _names(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


MALE = _names(
    """
    Aaron Abdul Abdullah Adam Ahmed Alan Albert Alexander Alfred Ali Andrew Angelo Anthony
    Antonio Arthur Barack Bashar Benjamin Bernard Bernie Bill Bob Boris Brad Bradley Brandon
    Brian Bruce Bryan Carl Carlos Charles Christopher Chuck Clarence Craig Daniel Dave David
    Dean Dennis Derek Dick Dmitry Donald Douglas Earl Edgar Eduardo Edward Edwin Emmanuel Eric
    Ernest Eugene Fernando Francisco Frank Franklin Fred Frederick Gary Gavin George Gerald
    Gilbert Giovanni Gordon Graham Greg Gregory Harold Harry Hassan Henry Herbert Hugh Howard
    Hussein Ian Ibrahim Isaac Ivan Jack Jacob James Jason Jeff Jeffrey Jeremy Jerome Jesus Jim
    Jimmy Joe John Johnny Jonathan Jorge Jose Joseph Joshua Juan Justin Keith Ken Kenneth Kevin
    Kofi Larry Lawrence Leonard Leonid Louis Luis Luke Mahmoud Manuel Marco Mario Mark Martin
    Matt Matthew Michael Miguel Mike Mikhail Mitch Mitt Mohamed Mohammed Muhammad Nathan
    Nicholas Nicolas Nigel Oliver Omar Oscar Patrick Paul Pedro Peter Phil Philip Pierre Rafael
    Ralph Raul Raymond Ricardo Richard Rick Robert Roberto Roger Roland Ronald Roy Russell
    Samuel Saul Scott Sergei Sergey Silvio Simon Stanley Stefan Stephen Steve Steven Stuart Ted
    Thomas Tim Timothy Todd Tom Tony Trevor Victor Viktor Vincent Vladimir Walter Wayne William
    Xavier Yitzhak Yusuf Zachary
    """
)
FEMALE = _names(
    """
    Abigail Agnes Alice Alicia Alison Amanda Amy Ana Angela Anita Ann Anna Anne Annette Aisha
    Asma Audrey Barbara Beatrice Bernadette Beth Betty Brenda Bridget Camilla Carla Carmen
    Caroline Carolyn Catherine Cecilia Charlotte Chelsea Cheryl Christina Christine Claire Clara
    Condoleezza Cristina Crystal Cynthia Deborah Debra Denise Diana Diane Dilma Donna Doris
    Dorothy Edith Eileen Elaine Eleanor Elena Elizabeth Ella Ellen Elsa Emily Emma Esther Eva
    Eve Fatima Federica Fiona Florence Frances Gabrielle Gina Gloria Grace Hannah Harriet
    Heather Helen Helena Hillary Ingrid Irene Isabel Isabella Ivanka Jane Janet Janice Jennifer
    Jessica Jill Joanna Joyce Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathryn
    Kathy Kristin Laura Lauren Leila Linda Lisa Liz Loretta Louise Lucy Lydia Madeleine Margaret
    Maria Marie Marilyn Marina Marine Martha Mary Megan Melania Melissa Michelle Mildred Miriam
    Monica Nancy Natalia Natalie Natasha Nicole Nina Nora Norma Olga Olivia Pamela Patricia
    Paula Pauline Peggy Phyllis Priscilla Rachel Rebecca Regina Rita Rosa Rosemary Ruth Sally
    Samantha Sandra Sara Sarah Sharon Sheila Silvia Sofia Sonia Sophie Stephanie Susan
    Svetlana Sylvia Teresa Theresa Tina Valerie Vanessa Vera Veronica Victoria Viviane Wendy
    Yasmin Yulia Yvonne Zainab
    """
)

# Hanks, Hardcastle and Hodges, A Dictionary of First Names: short forms that are used in print.
_SHORT_FIRST_NAMES = """
Alexander Alex; Andrew Andy; Anthony Tony; Benjamin Ben; Charles Charlie; Christopher Chris;
Daniel Dan; David Dave; Donald Don; Edward Ed Ted; Elizabeth Liz Beth; Frederick Fred; Gregory
Greg; James Jim Jimmy; Jeffrey Jeff; Jennifer Jen; John Jack; Joseph Joe; Joshua Josh; Katherine
Kate; Kenneth Ken; Matthew Matt; Michael Mike; Nicholas Nick; Patricia Pat; Patrick Pat; Peter
Pete; Philip Phil; Rebecca Becky; Richard Dick Rick; Robert Bob Rob Bobby; Ronald Ron; Samuel Sam;
Stephen Steve; Steven Steve; Susan Sue; Theodore Ted; Thomas Tom; Timothy Tim; William Bill Will
"""


def other_forms() -> dict[str, tuple[str, ...]]:
    """Return the other forms of each first name: "Tom" leads to "Thomas" and back."""
    forms: dict[str, set[str]] = {}
    for group in _SHORT_FIRST_NAMES.split(";"):
        full, *short = group.split()
        for one in short:
            forms.setdefault(full, set()).add(one)
            forms.setdefault(one, set()).add(full)
    return {name: tuple(sorted(others)) for name, others in forms.items()}
