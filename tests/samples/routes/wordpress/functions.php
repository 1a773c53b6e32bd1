<?php
add_action('wp_head', function () { echo '<meta name="a">'; });
