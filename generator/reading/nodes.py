"""Make the nodes of YAML, and tell them apart.

`yaml.compose` isn't used: its C version overruns the stack on deeply nested brackets. Guessing
types is left out too, since every scalar is read by its text.
"""

from dataclasses import dataclass, field

import yaml

_STANDARD_TAG = "tag:yaml.org,2002:"
_DEEPEST = 20  # the front matter of an article needs 4
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass
class Scalar:
    """A text. `start` and `end` are characters of the YAML; `tag` is one that YAML lacks, or ""."""

    start: int
    end: int
    text: str
    plain: bool
    tag: str = ""


@dataclass
class Sequence:
    """A list; `flow` says that it is written in brackets."""

    start: int
    end: int
    flow: bool
    members: list["Node"] = field(default_factory=list)


@dataclass
class Mapping:
    """Keys with values, in order and with repetitions; `flow` says that it is in braces."""

    start: int
    end: int
    flow: bool
    pairs: list[tuple["Node", "Node"]] = field(default_factory=list)
    key: "Node | None" = None
    """While it is being made: the key whose value comes next."""


Node = Scalar | Sequence | Mapping


class NotReadableError(Exception):
    """YAML that is in order and still can't be used; `at` is the character that shows it."""

    def __init__(self, trouble: str, at: int) -> None:
        super().__init__(trouble)
        self.at = at


class AliasError(NotReadableError):
    """YAML's `*alias`: it could repeat itself without end, and nobody needs one in an article."""


def compose(text: str) -> Node | None:
    """Return the node that a text of YAML writes, None for a text that holds nothing.

    Raises:
        yaml.YAMLError: it isn't YAML.
        NotReadableError: it nests too deeply, or has an alias (`AliasError`) or a second document.

    """
    root: Node | None = None
    parents: list[Sequence | Mapping] = []
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            parents.pop().end = _edges(event)[1]
            continue
        node = _node(event)
        if node is None:
            continue
        if parents:
            _add(parents[-1], node)
        elif root is None:
            root = node
        else:
            raise NotReadableError("a second document", node.start)
        if not isinstance(node, Scalar):
            parents.append(node)
        if len(parents) > _DEEPEST:
            raise NotReadableError("nested too deeply", node.start)
    return root


def _node(event: yaml.Event) -> Node | None:
    """Return the node that an event begins; None for the borders of a document."""
    start, end = _edges(event)
    if isinstance(event, yaml.AliasEvent):
        raise AliasError("an alias", start)
    if isinstance(event, yaml.ScalarEvent):
        tag = (event.tag or "").removeprefix(_STANDARD_TAG)
        tag = tag if tag == event.tag else ""
        return Scalar(start, end, event.value, not event.style, tag)
    if isinstance(event, yaml.MappingStartEvent):
        return Mapping(start, end, bool(event.flow_style))
    if isinstance(event, yaml.SequenceStartEvent):
        return Sequence(start, end, bool(event.flow_style))
    return None


def _edges(event: yaml.Event) -> tuple[int, int]:
    assert event.start_mark is not None  # the parser marks every event
    assert event.end_mark is not None
    return event.start_mark.index, event.end_mark.index


def _add(parent: Sequence | Mapping, node: Node) -> None:
    if isinstance(parent, Sequence):
        parent.members.append(node)
    elif parent.key is None:
        parent.key = node
    else:
        parent.pairs.append((parent.key, node))
        parent.key = None


def is_nothing(value: Node) -> bool:
    """Whether a value is missing: nothing after the colon, or a bare `~`."""
    return isinstance(value, Scalar) and value.plain and value.text in ("", "~")


def brackets_hint(value: Node) -> str:
    """Return why a value may have become a list or a mapping against the writer's will."""
    if isinstance(value, Mapping) and value.flow:
        return "braces { } mean keys with values in YAML: put a text with braces in quotes"
    if isinstance(value, Sequence) and value.flow:
        return "brackets [ ] mean a list in YAML: put a text with brackets in quotes"
    if isinstance(value, Mapping):
        return "it holds keys with values: check the indentation, and quotes round a colon"
    return "it holds a list"
