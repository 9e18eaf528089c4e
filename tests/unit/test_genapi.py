"""Features that neither simulated camera has, by a camera description read by GenApi itself."""

import pytest

from leukodesk.capture.driver_package import DriverPackage
from leukodesk.capture.genapi import Features
from leukodesk.capture.source import (
    AUTO_WHITE_BALANCE,
    BINNING,
    EXPOSURE_MS,
    FRAME_RATE_HZ,
    GAIN,
    WHITE_BALANCE_BLUE,
    WHITE_BALANCE_RED,
)
from leukodesk.core.errors import CameraSettingError

DESCRIPTION = """<?xml version="1.0" encoding="UTF-8"?>
<RegisterDescription xmlns="http://www.genicam.org/GenApi/Version_1_1" ModelName="Old" VendorName="Maker"
 StandardNameSpace="None" SchemaMajorVersion="1" SchemaMinorVersion="1" SchemaSubMinorVersion="0" MajorVersion="1"
 MinorVersion="0" SubMinorVersion="0" ToolTip="" ProductGuid="11111111-2222-3333-4444-555555555555"
 VersionGuid="11111111-2222-3333-4444-555555555556">
<Category Name="Root"><pFeature>ExposureTimeRaw</pFeature></Category>
<Integer Name="ExposureTimeRaw"><Value>1010</Value><Min>10</Min><Max>90010</Max><Inc>100</Inc></Integer>
<Integer Name="GainRaw"><pValue>GainOfAll</pValue></Integer>
<Integer Name="GainOfAll"><Value>7</Value><Min>0</Min><Max>20</Max></Integer>
<Enumeration Name="GainSelector">
 <EnumEntry Name="Tap1"><Value>1</Value></EnumEntry><EnumEntry Name="All"><Value>2</Value></EnumEntry><Value>1</Value>
</Enumeration>
<Enumeration Name="BalanceRatioSelector">
 <EnumEntry Name="Red"><Value>0</Value></EnumEntry><EnumEntry Name="Green"><Value>1</Value></EnumEntry>
 <EnumEntry Name="Blue"><Value>2</Value></EnumEntry><Value>1</Value>
 <pSelected>BalanceRatio</pSelected>
</Enumeration>
<Float Name="BalanceRatio">
 <pIndex>BalanceRatioSelector</pIndex>
 <pValueIndexed Index="0">Red</pValueIndexed><pValueIndexed Index="2">Blue</pValueIndexed><ValueDefault>1</ValueDefault>
 <Min>0.5</Min><Max>4</Max>
</Float>
<Float Name="Red"><Value>1.25</Value></Float>
<Float Name="Blue"><Value>2.5</Value></Float>
<Enumeration Name="BalanceWhiteAuto">
 <EnumEntry Name="Off"><Value>0</Value></EnumEntry><EnumEntry Name="Once"><Value>1</Value></EnumEntry><Value>0</Value>
</Enumeration>
<Integer Name="BinningHorizontal"><Value>1</Value><Min>1</Min><Max>4</Max></Integer>
<Integer Name="BinningVertical"><Value>1</Value><Min>1</Min><Max>4</Max></Integer>
<Boolean Name="AcquisitionFrameRateEnable"><Value>0</Value></Boolean>
<Float Name="AcquisitionFrameRateAbs"><Value>10</Value><Min>1</Min><Max>60</Max><Unit>Hz</Unit></Float>
<Float Name="Gamma"><ImposedAccessMode>RO</ImposedAccessMode><Value>1.5</Value></Float>
</RegisterDescription>
"""


@pytest.fixture
def features() -> Features:
    with DriverPackage("genicam", ("genicam",)).importing():
        from genicam import genapi

    nodes = genapi.NodeMap()
    nodes.load_xml_from_string(DESCRIPTION)

    def find(name: str) -> object:
        return nodes.get_node(name) if nodes.has_node(name) else None

    return Features(find, capitals=False, errors=(genapi.GenericException,))


def test_properties_have_the_words_of_leukodesk(features: Features) -> None:
    values = {prop.key: prop.value for prop in features.properties()}
    assert values == {
        EXPOSURE_MS: 1.01,
        GAIN: 7,
        WHITE_BALANCE_RED: 1.25,
        WHITE_BALANCE_BLUE: 2.5,
        AUTO_WHITE_BALANCE: False,
        BINNING: 1,
        FRAME_RATE_HZ: 10,
        "Gamma": 1.5,
    }
    assert {prop.key for prop in features.properties() if not prop.writable} == {"Gamma"}


def test_white_balance_is_set_for_each_colour(features: Features) -> None:
    features.set(WHITE_BALANCE_RED, 1.5)
    features.set(WHITE_BALANCE_BLUE, 99)
    state = features.state()
    assert (state[WHITE_BALANCE_RED], state[WHITE_BALANCE_BLUE]) == (1.5, 4)


def test_steps_begin_at_the_least_value(features: Features) -> None:
    features.set(EXPOSURE_MS, 2.068)
    assert features.state()[EXPOSURE_MS] == 2.11
    features.set(EXPOSURE_MS, 1e9)
    assert features.state()[EXPOSURE_MS] == 90.01


def test_a_switch_takes_what_there_is_for_on(features: Features) -> None:
    features.set(AUTO_WHITE_BALANCE, True)
    assert features.get("BalanceWhiteAuto").value == "Once"  # type: ignore[union-attr]


def test_a_setting_takes_others_along(features: Features) -> None:
    features.set(BINNING, 3)
    features.set(FRAME_RATE_HZ, 25)
    features.set(GAIN, 9)
    named = {
        name: features.get(name).value
        for name in (  # type: ignore[union-attr]
            "BinningVertical",
            "AcquisitionFrameRateEnable",
            "GainSelector",
        )
    }
    assert named == {"BinningVertical": 3, "AcquisitionFrameRateEnable": True, "GainSelector": "All"}


def test_what_can_only_be_read_is_refused(features: Features) -> None:
    with pytest.raises(CameraSettingError, match="cannot be set now"):
        features.set("Gamma", 2)


def test_without_a_format_there_are_no_colours_to_prefer(features: Features) -> None:
    assert features.prefer_colour() == ""
    features.run_free()
