<?php
/* A plugin that nothing but PHP is in. */

class Clinic_Tracking {
    const TAG = 'CABCDEFGHIJ';
    private $id = '1592118847501145';

    public function hooks() {
        add_action('wp_head', function () { ?>
            <script>fbq('track', 'PageView');</script> <!-- expect: meta-pixel/track:PageView -->
        <?php });
        add_action('wp_enqueue_scripts', array($this, 'scripts'));
        add_shortcode('clinic_form', 'clinic_form');
    }

    public function scripts() {
        wp_enqueue_script('meta', 'https://connect.facebook.net/en_US/fbevents.js', array(), null); // expect: meta-pixel/load
        $js = "fbq('init', '" . $this->id . "');"; // expect: meta-pixel/init
        $js .= "fbq('track', 'ViewContent');"; // expect: meta-pixel/track:ViewContent
        wp_add_inline_script('meta', $js);
        // expect: tiktok-pixel/init
        wp_add_inline_script('tok', sprintf("ttq.load('%s');", self::TAG));
    }

    public function head() {
        echo '<script>' . $this->code('Lead') . '</script>';
    }

    private function code($event) {
        $data = wp_json_encode(array('value' => 1));
        return sprintf("fbq('track', 'Lead', %s);\n", $data); // expect: meta-pixel/track:Lead
    }
}

function clinic_form() {
    $html = '<form>';
    // expect: meta-pixel/track:Contact
    $html .= '<button onclick="fbq(\'track\', \'Contact\')">Send</button>';
    return $html . '</form>';
}

function clinic_preprocess_page(&$variables) {
    drupal_add_js("fbq('track', 'Search');", 'inline'); // expect: meta-pixel/track:Search
    drupal_add_js('https://analytics.tiktok.com/i18n/pixel/events.js', 'external'); // expect: tiktok-pixel/load
    if ($cached) {
        $library = 'https://www.googletagmanager.com/gtag/js?id=' . $ids[0]; // expect: google-analytics/load
    } else {
        $library = 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=' . $ids[1]; // expect: tiktok-pixel/load
    }
    drupal_add_js($library, $options);
    $variables['page']['#attached']['html_head'][] = [[
        '#tag' => 'script',
        '#value' => "fbq('track', 'Donate');", // expect: meta-pixel/track:Donate
    ], 'pixel'];
    $variables['pixel'] = "<script>fbq('track', 'Subscribe');</script>"; // expect: meta-pixel/track:Subscribe
}
