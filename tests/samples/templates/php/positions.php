<?php
// Größe und Übersicht 🏥
$größe = 'groß';
$ärztin = "Dr. {$größe}";
?>
<p>Ärzte 🏥 <?= $ärztin ?></p><script>fbq("track", "Größe <?= $x ?>", {a: "<?= $ü ?>"})</script>
<?php
echo 'Ü<script>' . "fbq(\"track\", 'Übung 🏥', {a: '$größe'});" . '</script>';
echo <<<HTML
  <script>ttq.track("Kür {$a['ö']}");</script>
HTML;
wp_enqueue_script('größe', "https://connect.facebook.net/de_DE/fbevents.js");
