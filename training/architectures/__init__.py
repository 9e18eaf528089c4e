"""The networks that can be trained: one file each, and the registry of all of them."""

from collections.abc import Mapping
from types import MappingProxyType

from training.architectures import four_block_cnn, mobilenet_v2, plain_cnn, residual_se
from training.architectures.architecture import Architecture

ARCHITECTURES: Mapping[str, Architecture] = MappingProxyType(
    {module.ARCHITECTURE.name: module.ARCHITECTURE for module in (mobilenet_v2, residual_se, plain_cnn, four_block_cnn)}
)

__all__ = ["ARCHITECTURES", "Architecture"]
