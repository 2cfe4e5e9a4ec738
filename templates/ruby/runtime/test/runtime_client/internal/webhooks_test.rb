# frozen_string_literal: true

require_relative "../test_helper"

class WebhooksTest < Minitest::Test
  Webhooks = RuntimeClient::Internal::Webhooks

  # Of the Standard Webhooks specification's own example.
  KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  PAYLOAD = '{"test": 2432232314}'
  HEADERS = {
    "Webhook-Id" => "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "Webhook-Timestamp" => "1614265330",
    "Webhook-Signature" => "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
  }.freeze
  NOW = Time.at(1_614_265_330)

  def unwrap(payload = PAYLOAD, headers = HEADERS, key = KEY, now: NOW, **rest)
    Webhooks.unwrap(payload, headers: headers, key: key, now: now, **rest)
  end

  def refused(...) = assert_raises(RuntimeClient::Errors::WebhookVerificationError) { unwrap(...) }

  def test_genuine_deliveries
    expected = {test: 2_432_232_314}
    assert_equal(expected, unwrap)
    assert_equal(expected, unwrap(PAYLOAD, HEADERS, KEY.delete_prefix("whsec_")))
    assert_equal(expected, unwrap(PAYLOAD, HEADERS.transform_keys { |name|
                                             "HTTP_#{name.upcase.tr('-', '_')}"
                                           }))
    assert_equal(expected, unwrap(PAYLOAD, HEADERS.transform_values { |value| [value] }))
    several = HEADERS.merge("Webhook-Signature" => "v1,bm8= v2,xx #{HEADERS['Webhook-Signature']}")
    assert_equal(expected, unwrap(PAYLOAD, several))
  end

  def test_deliveries_that_are_not
    refused("#{PAYLOAD} ")
    refused(PAYLOAD, HEADERS.merge("Webhook-Signature" => "v1,bm8="))
    refused(PAYLOAD, HEADERS.merge("Webhook-Signature" => HEADERS["Webhook-Signature"].sub("v1", "v2")))
    refused(PAYLOAD, HEADERS.merge("Webhook-Signature" => "v1"))
    refused(PAYLOAD, HEADERS.merge("Webhook-Timestamp" => "soon"))
    refused(PAYLOAD, HEADERS.merge("Webhook-Id" => "other"))
    refused(PAYLOAD, {})
    assert_includes(refused(now: NOW + 301).message, "past")
    assert_includes(refused(now: NOW - 301).message, "future")
  end

  def test_keys
    error = assert_raises(ArgumentError) { unwrap(PAYLOAD, HEADERS, nil, option: :webhook_secret) }
    assert_includes(error.message, "webhook_secret")
    assert_raises(ArgumentError) { unwrap(PAYLOAD, HEADERS, "") }
    assert_raises(ArgumentError) { unwrap(PAYLOAD, HEADERS, "whsec_no base64") }
  end

  def test_models
    assert_equal([1.0], Webhooks.parse("[1]", model: RuntimeClient::Internal::Type::ArrayOf[Float]))
  end
end
