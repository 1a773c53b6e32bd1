{* <script>fbq('track', 'PageView')</script> {include file="pixel.tpl"} *}
{assign var="fbq" value="<script>fbq('track', 'Lead')</script>"}
{$note = "<script>fbq('track', 'Lead')</script>"}
<p>{"fbq('track', 'Lead')"} {l s="fbq('track')"} {$fbq|escape:'html'}</p>
<script>
  var settings = {$settings|json_encode nofilter}, text = {literal}"{$fbq}"{/literal};
  {if $settings.debug > 1}console.log("fbq('track')");{/if}
  function quiet(){if(text){return;}}
</script>
<style>a{color:red}</style>
