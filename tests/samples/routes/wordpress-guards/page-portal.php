<?php get_header(); ?><p>Your results</p><?php get_footer(); ?>
