<?php
// wp_enqueue_style( 'old', 'https://fonts.googleapis.com/css2?family=Lato' );
function harbor_styles() {
	wp_enqueue_style( 'harbor', get_stylesheet_uri() );
	wp_enqueue_style( 'own', '/fonts/inter.css' );
	wp_enqueue_style( 'inter', 'https://fonts.googleapis.com/css2?family=Inter', array(), null ); // expect: google-fonts/style-sheet
}
add_action( 'wp_enqueue_scripts', 'harbor_styles' );
