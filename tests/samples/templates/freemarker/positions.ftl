<#-- é 🏥 --><b>${größe}</b>
<script>fbq("track", "Grö${ü}e", {a: "${"}é"}"})</script>
