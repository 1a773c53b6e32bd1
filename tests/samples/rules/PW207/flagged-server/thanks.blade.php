<!doctype html>
<title>Thank you | Harbor Clinic</title>
<script>
  fbq('track', 'Lead', { who: '{{ hash('sha256', Auth::user()->email) }}' }); // expect: PW207
</script>
