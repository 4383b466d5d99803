"""Tell apart the nodes of YAML."""

from yaml import MappingNode, Node, ScalarNode, SequenceNode


def is_nothing(value: Node) -> bool:
    """Whether a value is missing: nothing after the colon, or a bare `~`."""
    return isinstance(value, ScalarNode) and not value.style and value.value in ("", "~")


def brackets_hint(value: Node) -> str:
    """Return why a value may have become a list or a mapping against the writer's will."""
    if isinstance(value, MappingNode) and value.flow_style:
        return "braces { } mean keys with values in YAML: put a text with braces in quotes"
    if isinstance(value, SequenceNode) and value.flow_style:
        return "brackets [ ] mean a list in YAML: put a text with brackets in quotes"
    if isinstance(value, MappingNode):
        return "it holds keys with values: check the indentation, and quotes round a colon"
    return "it holds a list"
