___INFO___

{"type": "TAG", "displayName": "{$name} fbq('track', 'Lead')"}
