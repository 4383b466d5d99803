"""A site that strains the layout: long words, far years, other scripts, much and little of all."""

LONG_WORD = "Hafenbehördenvorsteherstellvertreter" * 4
SPEECH = "We were told that the harbour would stay open until every boat was home. " * 64
SHORT = ["The ferry is late", "The pier is shut", "The tide is high", "The crew is safe"]
CARDS = "\n".join(f"  - {{text: {words}, speaker: moss}}" for words in SHORT)

# Names as they come: of 400 characters with spaces and without, in other scripts, of several code
# points a letter, and of signs that HTML and YAML mean something by.
NAMES = {
    "board": "The Board of Harbours, Piers and Lighthouses of the North " * 7,
    "unbroken": "Pier" * 100,
    "arabic": "ميناء البصرة الكبير",
    "hebrew": "נמל חיפה",
    "chinese": "上海国际港务集团股份有限公司",
    "family": "Crew 👩‍👩‍👧‍👦 of 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
    "combining": "N̷̢̛͙a̴̡͝m̶̧̈́ȇ̵͜ L̵̨̛u̷̢̎",
    "signs": "Moss & “Sons” <Ltd>",
}
BERTHS = [f"Berth {number}" for number in range(1, 61)]
MARKED = [f"[{name}]{{gloss={name.lower().replace(' ', '-')}}}" for name in BERTHS]
MET = [f"[{name.strip()}]{{gloss={entry}}}" for entry, name in NAMES.items()]

HEADLINE = "What the board of harbours knew of the ferry, and when it knew it: a history. " * 5
FIXED = [f"Pier {number} was shut." for number in range(60)]
FIXES = "\n".join(
    f"  - {{date: 2015-11-0{5 + number % 5}, text: Pier {number} was called open., "
    f"anchor: Pier {number} was shut}}"
    for number in range(60)
)


def _entry(name: str, *, kind: str = "organisation", more: str = "") -> str:
    return f"---\nname: '{name.strip()}'\nkind: {kind}\n{more}---\n"


FILES = {
    "site.yml": "title: Harbour\nbase_url: https://harbour.example/news/\nderived: off\n",
    "glossary/moss.md": (
        f"---\nname: Ada {LONG_WORD}\nkind: person\naliases: [Ada Moss]\n"
        f"summary: {'x' * 250}\n---\n"
    ),
    **{f"glossary/{entry}.md": _entry(name) for entry, name in NAMES.items()},
    **{
        f"glossary/{name.lower().replace(' ', '-')}.md": _entry(
            name, kind="place", more=f"coordinates: [{50 + number / 40}, {1 + number / 40}]\n"
        )
        for number, name in enumerate(BERTHS)
    },
    "stories/quiet.md": "---\ntitle: A quiet story\n---\n",
    "stories/harbours.md": f"---\ntitle: {LONG_WORD}\nstandfirst: {'y' * 300}\n---\n",
    "articles/strained.md": f"""---
title: A strained page
published: 2015-11-05
quotes:
  - {{text: "{SPEECH.strip()}", speaker: moss}}
{CARDS}
timeline:
  - {{date: "-0043-03-15", text: A ruler is killed}}
  - {{date: "2015-11-03", text: A ferry sinks}}
---

[Ada Moss]{{gloss=moss}} said: “{SPEECH.strip()}”

She added: “{"” and “".join(SHORT)}”.

Nothing else was said.
""",
    "articles/furnished.md": f"""---
title: "{HEADLINE}"
published: 2015-11-04T23:30-05:00
updated: 2015-11-05T06:00+01:00
tags: [{", ".join(f"Tag {number}" for number in range(198))}, {LONG_WORD[:60]}, مرفأ]
in_brief: []
known:
  - {{text: "{LONG_WORD}", anchor: All piers were shut}}
  - A point that stands by itself.
not_known: "{HEADLINE}"
corrections:
{FIXES}
---

All piers were shut. {" ".join(FIXED)}

## One {LONG_WORD}

One.

## Two

Two.

## Three

Three.

## Four

Four.

## Five

Five.
""",
    "articles/crowded.md": f"""---
title: {LONG_WORD}
standfirst: {LONG_WORD}
kicker: {LONG_WORD}
byline: [{LONG_WORD}]
published: 2015-11-06
story: harbours
timeline:
  - {{date: "Y-12000", text: The ice goes}}
  - {{date: "-0043", text: A ruler is killed, who: [moss]}}
  - {{date: "1066-10-14", text: A battle is fought, who: [unbroken, board]}}
  - {{date: "2015-11-05", text: "{LONG_WORD}", who: [arabic]}}
  - {{date: Y12000, text: The ice comes back, status: scheduled}}
sources:
  long: {{title: "{LONG_WORD}", url: "https://elsewhere.example/{"a" * 300}"}}
---

{", ".join(MARKED)} were all full.

## {LONG_WORD}

{", ".join(MET).replace("<", "&lt;")} met [Ada Moss]{{gloss=moss}}.

| {" | ".join(["A wide table"] * 12)} |
| {" | ".join(["---"] * 12)} |
| {" | ".join(["1,000,000"] * 12)} |

```
{"no line of code is ever broken " * 8}
```

<https://elsewhere.example/{"b" * 300}>
""",
    "articles/word.md": "---\ntitle: W\npublished: 2015-11-07\nstory: harbours\n---\n\nGone.\n",
    "articles/other-script.md": (
        "---\ntitle: مرفأ\nstandfirst: أغلق المرفأ.\npublished: 2015-11-04\nlanguage: ar\n"
        "---\n\nنص.\n"
    ),
}
