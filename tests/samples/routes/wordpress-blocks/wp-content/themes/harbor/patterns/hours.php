<?php
/**
 * Title: Visiting hours
 * Slug: harbor/hours
 */
?>
<!-- wp:paragraph --><p>Open from nine.</p><!-- /wp:paragraph -->
