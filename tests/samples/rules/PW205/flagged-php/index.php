<!doctype html>
<html><head><title>Harbor Clinic</title></head><body><?= $greeting ?></body></html>
