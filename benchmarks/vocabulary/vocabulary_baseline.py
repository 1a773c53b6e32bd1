"""What the vocabulary is compared with: a regular expression of words that come to mind."""

from __future__ import annotations

import re

from vocabulary_rows import Row

# What a careful developer would write in an afternoon: one stem or word a thing, by class.
_LINES = """
cancer tumor diabet asthma hypertension cholesterol arthritis depress anxiety adhd ptsd bipolar
schizophrenia dementia alzheimer autis epilep migraine stroke hiv herpes hepatitis std covid flu
pneumonia allerg eczema psoriasis acne obes pregnan fertil ivf menopaus abortion miscarriage
addict opioid overdose suicid disease disorder syndrome infection injury
symptom pain fever cough headache nausea rash fatigue bleeding
surgery surgical chemo radiation dialysis transplant biopsy mri xray ultrasound vaccin immuniz
therapy treatment procedure screening rehab diagnos lab
medication medicine drug prescription pharmacy dose dosage refill insulin antibiotic vitamin
oncolog cardiolog dermatolog neurolog pediatric gynecolog urolog orthop psychiatr radiolog
dental ophthalmolog
doctor physician nurse surgeon dentist therapist psychologist specialist caregiver
patient medical clinic hospital health wellness appointment consultation telehealth checkup
insurance medicare medicaid copay mrn icd hipaa
"""
WORDS = tuple(_LINES.split())
_STEM = 5  # letters: a shorter word has to end where it does in the list
_ANYWHERE = re.compile("|".join(WORDS), re.IGNORECASE)
_CLOSED = "|".join(word for word in WORDS if len(word) < _STEM)
_OPEN = "|".join(word for word in WORDS if len(word) >= _STEM)
_BOUNDED = re.compile(rf"(?<![a-z])(?:{_OPEN}|(?:{_CLOSED})s?(?![a-z]))", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def substring(row: Row) -> bool:
    """Whether a word of the list is anywhere in the text."""
    return _ANYWHERE.search(row.text) is not None


def bounded(row: Row) -> bool:
    """Whether it is there at the start of a word, parts of `camelCase` included."""
    return _BOUNDED.search(_HUMP.sub(" ", row.text)) is not None
