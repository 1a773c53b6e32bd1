<?php
define('CLINIC_TAG', 'CABCDEFGHIJ');
$pixel_id = '1592118847501145';
get_header('landing');
?>
<html>
<head>
<script>
  fbq('init', '<?= esc_js($pixel_id) ?>', {em: '<?php echo $user->email; ?>'}); // expect: meta-pixel/init sends email
  <?php if ($visit): ?>
  fbq('track', 'Schedule', {content_name: '<?php the_title(); ?>'}); // expect: meta-pixel/track:Schedule
  <?php endif ?>
  <?php echo "ttq.track('Contact', {value: $amount});"; // expect: tiktok-pixel/track:Contact ?>
  ttq.load('<?php echo CLINIC_TAG ?>'); <?php /* expect: tiktok-pixel/init */ ?>

</script>
<noscript>
  <!-- expect: meta-pixel/beacon:PageView -->
  <img src="https://www.facebook.com/tr?id=<?php echo $pixel_id ?>&ev=PageView">
</noscript>
</head>
<body>
<?php
// expect: meta-pixel/track:Lead
echo "<script>fbq('track', 'Lead', {value: " . $value . "});</script>";

print '<script>';
if ($booked) {
    print "fbq('track', 'Schedule');"; // expect: meta-pixel/track:Schedule
}
print '</script>';

echo <<<HTML
<script>
  fbq('track', 'Contact', {name: '{$clinic->name}', doctor: "$doctor[name]"}); // expect: meta-pixel/track:Contact
</script>
HTML;

echo <<<'HTML'
<button onclick="fbq('track', 'Contact')">Call us at $0</button> <!-- expect: meta-pixel/track:Contact -->
HTML;

// expect: meta-pixel/beacon:Lead
printf('<img src="https://www.facebook.com/tr?id=%s&ev=%s" width="%d%%">', $pixel_id, 'Lead', 1);
?>
<a href="/book" onclick="fbq('track', 'Schedule', {who: '<?= $patient['name'] ?>'})">Book</a> <!-- expect: meta-pixel/track:Schedule -->
</body>
</html>
