<?php
/* Template */
get_header();
?>
<p>Hello</p>
<?php get_template_part('template-parts/card');
get_footer();
