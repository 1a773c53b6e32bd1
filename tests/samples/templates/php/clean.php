<?php
/**
 * Prints <script>fbq('init', '1592118847501145')</script>, or so it did until May.
 */
// echo "<script>fbq('track', 'Lead');</script>";
# <img src="https://www.facebook.com/tr?id=1592118847501145&ev=PageView">
define('NEEDLE', '<script src="https://connect.facebook.net/en_US/fbevents.js">');
const BLOCKED = ["<script>ttq.track('Contact')</script>", 'connect.facebook.net'];

function without_pixels($html) {
    if (strpos($html, "<script>fbq('init'") !== false) {
        $html = str_replace("<script>fbq('track', 'Lead')</script>", '', $html);
    }
    $gone = '<img src="https://www.facebook.com/tr?id=1592118847501145&ev=PageView">';
    $html = str_replace($gone, '', $html);
    $html = preg_replace('~<script>fbq\(.*?</script>~', '', $html);
    switch ($html) {
        case "<script>ttq.track('Contact')</script>":
            return '';
    }
    return $html === "<script>fbq('track', 'Lead')</script>" ? '' : str_ireplace(NEEDLE, '', $html);
}

$fields = array(
    'desc' => "Paste your code here: <script>fbq('init', '…')</script>",
    "<script>fbq('track')</script>" => 1,
);
$example = "<script>fbq('init', '1592118847501145');</script>";
$shown = "<script>ttq.load('CABCDEFGHIJ');</script>";
$fbq = 'fbq';
$patient_id = '123456789012345';

function unused() {
    $code = "<script>fbq('track', 'Lead');</script>";
    return 1;
}
?>
<!doctype html>
<!-- <?php echo "<script>fbq('track', 'Lead');</script>"; ?> -->
<html>
<body data-fbq="<?= $fbq ?>">
  <p>fbq('track', 'Lead') is what <?php echo esc_html("<script>fbq('track', 'Lead')</script>"); ?> says.</p>
  <pre><?php echo htmlspecialchars($shown); ?></pre>
  <textarea><?php echo "<script>fbq('track', 'Lead')</script>"; ?></textarea>
  <p><?php _e("Paste <script>fbq('track', 'Lead')</script> into the field.", 'clinic'); ?></p>
  <script>
    var settings = <?php echo json_encode($fields); ?>;
    var id = '<?= $patient_id ?>'; // fbq('track', 'Lead')
    <?php /* fbq('track', 'Lead'); */ ?>
    <?php if ($debug): ?>console.log("fbq('track')");<?php endif; ?>
  </script>
</body>
</html>
