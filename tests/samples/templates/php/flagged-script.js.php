<?php header('Content-Type: text/javascript'); ?>
ttq.track('Contact', {content_name: <?= json_encode($name) ?>}); // expect: tiktok-pixel/track:Contact
fbq('track', 'Lead'); // expect: meta-pixel/track:Lead
