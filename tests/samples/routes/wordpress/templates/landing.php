<?php get_header('landing'); ?><p>Hello</p>
