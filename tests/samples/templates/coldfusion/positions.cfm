<!--- é 🏥 ---><cfoutput><b>#größe#</b>
<script>fbq("track", "Grö#ü#e", {a: "#é#"})</script></cfoutput>
ß<cfscript>writeOutput("<i>é</i><script>fbq('track', 'é')</script>");</cfscript>
