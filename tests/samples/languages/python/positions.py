ÜBERSCHRIFT = "Bücher 🏥"
KOPF = """🏥"""; CODE = """
<title>Klinik für Krebsvorsorge – Zürich 🏥</title>
<script>
  var überschrift = "Bücher 🏥"; fbq('track', 'Größe');
  fbq('init', '%(gerät)s'); ttq.track('Grüße')
</script>
"""
KNOPF = f'<b title="ß {ort} 🏥" onclick="fbq(\'track\', \'Straße\')">ß</b><img src="/ü">' + (
    '<img alt="ü" src="https://www.facebook.com/tr?id=1592118847501145&ev=' + ereignis
    + '">'  # 🏥
)
