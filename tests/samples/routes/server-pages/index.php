<?php include 'inc/header.php'; ?>
<p>Hello</p>
