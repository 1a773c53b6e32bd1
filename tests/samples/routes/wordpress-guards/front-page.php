<?php get_header(); ?><p>Welcome</p><?php get_footer(); ?>
