<cfinclude template="head.cfm">
<cfparam name="pixelId" default="1 > 0">
<cfoutput>
<script>
  fbq('init', '#pixelId#', {em: '#lCase(user.email)#'}); // expect: meta-pixel/init sends email
  <cfif visits GT 3>
  fbq('track', 'Schedule', {content_name: '#visit["kind"]#'}); // expect: meta-pixel/track:Schedule
  </cfif>
  document.querySelector("##book").onclick = function () { ttq.track('Contact'); }; // expect: tiktok-pixel/track:Contact
</script>
<!--- expect: meta-pixel/beacon:PageView --->
<noscript><img src="https://www.facebook.com/tr?id=#pixelId#&ev=PageView"></noscript>
</cfoutput>
<!--- expect: meta-pixel/track:Contact --->
<cfhtmlhead text="<script>fbq('track', ""Contact"", {id: '#id#'})</script>">
<cfscript>
  writeOutput('<script>fbq("track", "Lead")</script>'); // expect: meta-pixel/track:Lead
</cfscript>
