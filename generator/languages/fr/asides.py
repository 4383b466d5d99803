"""Find who is named in the middle of a French quotation: « …, affirme Paul Girard. … »."""

import re
from collections.abc import Iterator

from generator.languages.fr.roles import ROLES
from generator.languages.fr.saying import VERBS

# ", a-t-il ajouté", ", s'est félicitée la maire"; the verb must be one of saying.
_ASIDE = re.compile(
    r",\s+(?:[sl]['’]|lui |leur |nous )?"
    r"(?:(?:a|ont|avait|avaient|est|sont|était)(?P<pronoun>-(?:t-)?(?:il|elle|on|ils|elles))?\s+)?"
    r"(?P<verb>[a-zà-ÿ]+)(?P<after>-(?:t-)?(?:il|elle|on|ils|elles|je))?(?![\w-])"
)
_SUBJECT = re.compile(
    r"\s+(?:(?:le|la|les|un|une|son|sa|leur|M\.|MM\.|Mme|Mlle|Me|Dr|Pr)\s+\S|[ldL]['’]\w|[A-ZÀ-Ý]\w)"
)
_END = re.compile(r"(?<!\bM)(?<!\bMM)(?<!\bDr)(?<!\b[A-Z])[.!?…](?=\s|$)|[,;:»]")
_CAPITAL = re.compile(r",\s+(?:(?:le|la|les|l['’])?\s*\w+\s+)?[A-ZÀ-Ý]\w+")
_FIRST_WORD = re.compile(r",\s+(?:le |la |l['’]|une? )?([\w-]+)")
_LONGEST = 200


def asides_in(words: str) -> Iterator[tuple[int, int]]:
    """Yield where each aside of some quoted words begins, after its comma, and where it ends.

    The end is past the mark that closes it, and the space behind that.
    """
    position = 0
    for found in _ASIDE.finditer(words):
        if found.start() < position or found["verb"] not in VERBS:
            continue
        if found["verb"] == VERBS[found["verb"]]:
            continue  # an infinitive has no subject
        inverted = found["pronoun"] or found["after"]
        subject = _SUBJECT.match(words, found.end())
        if not inverted and not subject:
            continue
        end = _end_of(words, found.end(), named=bool(subject) and not inverted)
        if end - found.start() > _LONGEST:
            continue
        yield found.start() + 1, end
        position = end


def _is_apposition(words: str, comma: int) -> bool:
    """Whether a name or an office follows: ", Anne Lefèvre", ", chef de l'opposition"."""
    office = _FIRST_WORD.match(words, comma)
    return bool(_CAPITAL.match(words, comma) or (office and office[1] in ROLES))


def _end_of(words: str, position: int, *, named: bool) -> int:
    """Return where an aside ends: after a name, an apposition still belongs to it."""
    closing = _END.search(words, position)
    if closing and closing.group() == "," and named and _is_apposition(words, closing.start()):
        closing = _END.search(words, closing.end()) or closing
    if not closing:
        return len(words)
    end = closing.end()
    return end + len(words[end:]) - len(words[end:].lstrip())
