<!doctype html>
<title>Harbor Clinic</title>
<script>
  fbq('track', 'Lead', { answer: '<?php echo htmlspecialchars($_POST['visit']); ?>' }); // expect: PW206
</script>
