<?php get_header(); ?><p>Book a visit</p><?php get_footer(); ?>
