<!doctype html>
<html>
<head>
<?php if ( ! is_page( 'portal' ) ) : ?>
  <?php get_template_part( 'parts/outside' ); ?>
<?php endif; ?>
<?php if ( is_front_page() ) { ?>
  <?php get_template_part( 'parts/home' ); ?>
<?php } elseif ( is_page( array( 'portal', 'appointments' ) ) ) { ?>
  <?php get_template_part( 'parts/visits' ); ?>
<?php } else { ?>
  <?php get_template_part( 'parts/rest' ); ?>
<?php } ?>
<?php if ( is_page( 'Your Portal' ) ) : ?>
  <?php get_template_part( 'parts/titled' ); ?>
<?php endif; ?>
<?php wp_head(); ?>
</head>
<body>
