<!doctype html>
<html><head><title>Clinic</title></head><body>
