<?php
function price() { return 4; }
