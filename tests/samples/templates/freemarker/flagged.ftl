<#include "/head.ftl">
<#import "forms.ftl" as forms>
<script>
  fbq('init', '${pixelId!}', {em: '${(user.email)!""?lower_case}'}); // expect: meta-pixel/init sends email
  <#if patient?? && (visits?size > 3)>
  fbq('track', 'Schedule', <#if x>{content_name: '${visit.kind?js_string}'}<#else>{}</#if>); // expect: meta-pixel/track:Schedule
  </#if>
  <#noparse>ttq.track('Contact');</#noparse> // expect: tiktok-pixel/track:Contact
</script>
<#-- expect: meta-pixel/beacon:PageView -->
<noscript><img src="https://www.facebook.com/tr?id=${pixelId}&ev=PageView"></noscript>
