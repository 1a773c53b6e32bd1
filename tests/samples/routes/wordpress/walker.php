<?php
class Clinic_Walker {}
