"""Makes the folds that are not kept yet: broken off and started again, it goes on with the next one."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from leukodesk.core.labelled.data_set import LabelledData
from training.benchmark.divisions import Measured, read_set
from training.benchmark.groups import groups_of, write_groups
from training.benchmark.kept_folds import is_kept, keep_fold
from training.benchmark.place import Place
from training.benchmark.recipes import MAKERS, RECIPES, BenchmarkRecipe
from training.papers.system import DataSetName


@dataclass(frozen=True)
class Wanted:
    """Which folds are asked for; nothing named means all.

    Attributes:
        recipes: names; splits: names; folds: numbers.
    """

    recipes: Collection[str] = ()
    splits: Collection[str] = ()
    folds: Collection[int] = ()

    def __contains__(self, fold: tuple[BenchmarkRecipe, Measured, int]) -> bool:
        recipe, split, number = fold
        return (
            (not self.recipes or recipe.name in self.recipes)
            and (not self.splits or split.name in self.splits)
            and (not self.folds or number in self.folds)
        )


def missing_folds(place: Place, wanted: Wanted) -> Iterator[tuple[BenchmarkRecipe, Measured, int]]:
    """Folds that are wanted, that something here can make, and that are not kept, recipe by recipe."""
    for recipe in RECIPES:
        for split in recipe.splits:
            for fold in range(split.folds):
                one = (recipe, split, fold)
                if recipe.name in MAKERS and one in wanted and not is_kept(recipe.folder(place), split, fold):
                    yield one


def retrain(place: Place, wanted: Wanted) -> Iterator[str]:
    """Makes and keeps them, each told of in a line as soon as it is kept.

    The groups of the images are kept, too: intervals need them where the images are not at hand.
    """
    read: dict[DataSetName, LabelledData] = {}
    # One after the other is asked for, not all at the start: another process may be at work on the same folds.
    for recipe, split, fold in missing_folds(place, wanted):
        if split.data not in read:
            read[split.data] = data = read_set(place.data, split.data)
            write_groups(place.predictions, split.data, groups_of(split.data, data))
        predictions, facts = MAKERS[recipe.name](place, read[split.data], split, fold)
        keep_fold(recipe.folder(place), predictions, facts)
        right = predictions.logits.argmax(axis=1) == predictions.labels
        yield f"{recipe.name} {split.name} {fold}: {right.mean():.4f} of {len(right)} images right"
