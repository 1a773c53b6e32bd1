<?php get_header(); ?><p>News</p><?php get_footer(); ?>
