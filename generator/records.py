"""Frozen values as JSON, and back by their types: how a memo keeps what was annotated.

A record is the list of a value's fields, in their order. It says nothing of their types, so it is
for the very code that wrote it.
"""

import json
from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
_Type: TypeAlias = Any  # a class, or "tuple[str, ...]" and the like, which are none
_Read = Callable[[Any], Any]

_PLAIN = (str, int, float, bool, NoneType)
_ANY_STRING = "surrogatepass"  # also one that Unicode doesn't allow


def encode_record(value: object, *, without: Collection[str] = ()) -> bytes:
    """Return a dataclass's value as bytes, `without` some fields; `decode_record` reads them."""
    kept = [_written(getattr(value, name)) for name in _names(_type(value)) if name not in without]
    written = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
    return written.encode("utf-8", _ANY_STRING)


def decode_record(encoded: bytes, type_: type[Value], **others: object) -> Value:
    """Return the value that `encode_record` made bytes of; `others` are the fields left out."""
    of: _Type = type_
    names = [name for name in _names(of) if name not in others]
    written = json.loads(encoded.decode("utf-8", _ANY_STRING))
    readers = _readers(of, frozenset(names))
    kept = {name: readers[name](one) for name, one in zip(names, written, strict=True)}
    return type_(**kept, **others)


def _type(value: object) -> _Type:
    return type(value)


@cache
def _names(type_: _Type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(type_))


def _written(value: object) -> object:
    if isinstance(value, tuple):
        return [_written(one) for one in value]
    if is_dataclass(value):
        return [_written(getattr(value, name)) for name in _names(_type(value))]
    return value


@cache
def _readers(type_: _Type, names: frozenset[str]) -> dict[str, _Read]:
    """Return what makes each of the named fields of a type from its JSON."""
    hints = get_type_hints(type_)
    return {name: _reader(hints[name]) for name in hints if name in names}


@cache
def _reader(type_: _Type) -> _Read:
    """Return what makes a value of a type from its JSON.

    Raises:
        TypeError: a record can't have values of the type.

    """
    if type_ in _PLAIN:
        return lambda written: written
    if isinstance(type_, UnionType):
        return _optional(*(one for one in get_args(type_) if one is not NoneType))
    origin: _Type = get_origin(type_)
    if origin is tuple:
        return _tuple(*get_args(type_))
    if isinstance(type_, type) and issubclass(type_, Enum):
        return {member.value: member for member in type_}.__getitem__
    if isinstance(type_, type) and (is_dataclass(type_) or issubclass(type_, tuple)):
        make: _Type = type_
        return _row(make, [_reader(hint) for hint in get_type_hints(type_).values()])
    raise TypeError(f"not for records: {type_}")


def _row(make: Callable[..., object], readers: list[_Read]) -> _Read:
    return lambda written: make(*[read(one) for read, one in zip(readers, written, strict=True)])


def _tuple(of: _Type, *rest: _Type) -> _Read:
    if rest != (...,):
        return _row(lambda *values: values, [_reader(one) for one in (of, *rest)])
    read = _reader(of)
    return lambda written: tuple([read(one) for one in written])


def _optional(of: _Type, *others: _Type) -> _Read:
    if others:
        raise TypeError(f"not for records: {of} or {others}")
    read = _reader(of)
    return lambda written: None if written is None else read(written)
