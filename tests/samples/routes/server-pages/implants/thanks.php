<?php require_once __DIR__ . '/../inc/header.php'; ?>
<p>Thanks</p>
