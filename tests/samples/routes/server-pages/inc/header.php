<!doctype html>
<html><head><title>Clinic</title>
<?php if (strpos($_SERVER['REQUEST_URI'], '/implants') !== 0) : ?>
<?php include 'measure.php'; ?>
<?php endif; ?>
<?php if (strpos($_SERVER['REQUEST_URI'], '/implants') != 0) { include 'loose.php'; } ?>
</head><body>
