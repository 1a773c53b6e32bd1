<?php
add_action('wp_head', function () {
    if (is_page('portal')) {
        return;
    } ?>
    <script>fbq('track', 'PageView')</script>
    <?php
});
