<?php
add_action( 'wp_head', function () {
	if ( is_page( 'portal' ) ) {
		return;
	}
	?>
	<script async src="https://www.googletagmanager.com/gtag/js?id=G-CLINIC0001"></script>
	<?php
} );
