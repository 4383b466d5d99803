"""Make the pictures of a site's images: what was encoded once is remembered."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from generator import imaging
from generator.imaging.originals import damaged, open_originals
from generator.imaging.renditions import VERSION, Cut, cuts, distinct, encode, picture_of
from generator.memo import Memo, code_digest, digest, remember
from generator.model.image import Picture, Pictures, Place, WrittenImage, images_in
from generator.model.problem import Problem
from generator.model.site import Content, File

_Progress = Callable[[str, int, int], None]


def picture_images(
    root: Path, content: Content, memo: Memo, progress: _Progress, *, responsive: bool
) -> tuple[Pictures, tuple[File, ...], tuple[Problem, ...]]:
    """Return the pictures of all images with their files, and the problems of those of no use.

    An image that is `responsive` has files of several types and widths, others one for all.
    """
    written = tuple(written_images(content))
    originals, problems = open_originals(root, written)
    wanted = {
        (image.path, image.place): cuts(originals[image.path], image.place, responsive=responsive)
        for image in written
        if image.path in originals
    }
    made = remembered_cuts(
        tuple(dict.fromkeys(cut for group in wanted.values() for cut in group)), memo, progress
    )
    pictures: dict[tuple[str, Place], Picture] = {}
    files: list[File] = []
    broken = set()
    for (path, place), group in wanted.items():
        if all(made[cut] for cut in group):
            picture, own = picture_of(originals[path], [(cut, made[cut]) for cut in group])
            pictures[path, place] = picture
            files += own
        else:
            broken.add(path)
    problems = (*problems, *(damaged(image) for image in written if image.path in broken))
    return pictures, distinct(files), problems


def written_images(content: Content) -> Iterator[WrittenImage]:
    """Yield every image of a site's articles, entries and stories."""
    texts = (
        *((article.front.image, article.tokens) for article in content.articles),
        *((entry.image, entry.tokens) for entry in content.entries),
        *((story.image, story.tokens) for story in content.stories),
    )
    for image, tokens in texts:
        yield from (image,) if image else ()
        yield from images_in(tokens)


def remembered_cuts(wanted: Sequence[Cut], memo: Memo, progress: _Progress) -> dict[Cut, bytes]:
    """Return the bytes of each file of an image; only what wasn't made before is encoded."""
    version = digest("image", VERSION, code_digest(Path(imaging.__file__).parent))

    def compute(missing: Sequence[Cut]) -> list[bytes]:
        made: dict[Cut, bytes] = {}
        originals = dict.fromkeys(cut.original for cut in missing)
        for number, original in enumerate(originals):
            progress("making images", number, len(originals))
            own = [cut for cut in missing if cut.original is original]
            made |= dict(zip(own, encode(own), strict=True))
        progress("making images", len(originals), len(originals))
        return [made[cut] for cut in missing]

    contents = {cut.original: digest(cut.original.content) for cut in wanted}
    keys = {cut: digest(version, contents[cut.original], cut.parameters) for cut in wanted}
    return remember(memo, keys, compute)
