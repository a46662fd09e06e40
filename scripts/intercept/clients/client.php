<?php
// PHP's curl at Feishu's own host.
function ask(string $path, array $options): array
{
    $call = curl_init('https://open.feishu.cn/open-apis' . $path);
    curl_setopt_array($call, $options + [CURLOPT_RETURNTRANSFER => true]);
    $answer = curl_exec($call);
    if ($answer === false) {
        fwrite(STDERR, curl_error($call) . "\n");
        exit(1);
    }
    return json_decode($answer, true);
}

if ($argv[1] === 'token') {
    $app = ['app_id' => 'cli_00000000000000a1', 'app_secret' => 'twin-secret-self-built'];
    $json = [CURLOPT_HTTPHEADER => ['Content-Type: application/json'], CURLOPT_POSTFIELDS => json_encode($app)];
    echo ask('/auth/v3/app_access_token/internal', $json)['app_access_token'], "\n";
} else {
    $header = [CURLOPT_HTTPHEADER => ["Authorization: Bearer {$argv[2]}"]];
    echo ask('/contact/v3/users/me', $header)['code'], "\n";
}
