<!--- <script>fbq('track', 'PageView')</script> <!--- <b> ---> fbq('track', 'Lead') --->
<cfset fbq = "<script>fbq('track', 'Lead')</script>">
<cfscript>
  // writeOutput("<script>fbq('track', 'Lead')</script>");
  /* writeOutput("<script>fbq('track', 'Lead')</script>"); */
  fbq = "<script>fbq('track', 'Lead')</script>";
  blocked = ["connect.facebook.net"];
</cfscript>
<p>Write <code>fbq('track')</code>. <a href="#top">#1</a></p>
<cfoutput><a href="##top">#encodeForHTML(fbq)#</a></cfoutput>
<script>
  var settings = <cfoutput>#serializeJSON(settings)#</cfoutput>;
  <cfif settings.debug GT 1>console.log("fbq('track')");</cfif>
</script>
