{extends file="layout.tpl"}
{block name="head" append}
{include file="module:clinic/head.tpl"}
<script>
  fbq('init', '{$pixel_id}', {ldelim}em: '{$customer.email|lower}'{rdelim}); // expect: meta-pixel/init
  {if $visits > 3}
  fbq('track', 'Schedule', { content_name: '{$visit->kind|escape:'javascript'}' }); // expect: meta-pixel/track:Schedule
  {/if}
  {literal}
  !function(){if(window.open){ttq.track('Contact');}}(); // expect: tiktok-pixel/track:Contact
  fbq('track', 'Contact', {a: 1}); // expect: meta-pixel/track:Contact
  {/literal}
</script>
{/block}
{* expect: meta-pixel/beacon:PageView *}
<noscript><img src="https://www.facebook.com/tr?id=<{$pixel_id}>&ev=PageView"></noscript>
