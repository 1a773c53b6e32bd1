<#-- <script>fbq('track', 'PageView')</script> -->
[#-- <script>fbq('init', '1592118847501145')</script> --]
<#assign fbq = "<script>fbq('track', 'Lead')</script>">
<p>${"fbq('track', 'Lead')"} <#noparse>${fbq('track')}</#noparse></p>
<script>
  var settings = ${settings};
  <#if (settings.debug > 1)>console.log("fbq('track')");</#if>
</script>
<@pixel code="fbq('track', 'Lead')"/>
