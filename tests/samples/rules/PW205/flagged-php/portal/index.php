<!doctype html>
<html><head><title>Messages</title>
<?php include 'inc/measure.php'; ?>
</head><body><h1>Messages</h1></body></html>
