# frozen_string_literal: true

require "openssl"

module RuntimeClient
  module Internal
    # Deliveries that are signed as the Standard Webhooks specification says.
    #
    # @api private
    module Webhooks
      # Seconds that a delivery's time may be off.
      TOLERANCE = 5 * 60

      SECRET_PREFIX = "whsec_"
      private_constant :SECRET_PREFIX

      class << self
        # What a delivery says, once it is known to be genuine.
        #
        # @param payload [String] the body exactly as it arrived.
        # @param headers [Hash{String, Symbol=>String}] the headers of the delivery, or of Rack's environment.
        # @param key [String, nil] the signing secret in base64, with or without `whsec_`.
        # @param option [Symbol] the client's option that would have given the key.
        # @param model [Object] what the delivery is.
        # @param now [Time]
        # @return [Object]
        # @raise [RuntimeClient::Errors::WebhookVerificationError] if it is not genuine.
        # @raise [ArgumentError] without a key.
        def unwrap(payload, headers:, key:, option: :webhook_key, model: Type::Unknown, now: Time.now)
          verify(payload, headers: headers, key: key, option: option, now: now)
          parse(payload, model: model)
        end

        # What a delivery says whose origin the caller has checked.
        #
        # @param payload [String]
        # @param model [Object]
        # @return [Object]
        def parse(payload, model: Type::Unknown)
          Type::Converter.coerce(model, JSON.parse(payload, symbolize_names: true))
        end

        # Checks the signature and the age of a delivery.
        #
        # @return [void]
        def verify(payload, headers:, key:, option: :webhook_key, now: Time.now)
          if key.nil? || key.empty?
            raise ArgumentError,
                  "Cannot verify a webhook without a key: set #{option} on the client or pass one here"
          end

          signed = %w[id timestamp signature].map { |part| header(headers, "webhook-#{part}") }
          refuse("the delivery lacks the headers of a signed webhook") if signed.any?(&:empty?)
          id, timestamp, signatures = signed
          check_age(timestamp, now)
          expected = OpenSSL::HMAC.digest("SHA256", secret(key), "#{id}.#{timestamp}.".b + payload.b)
          # Several while a secret is being replaced.
          fits = signatures.split.any? do |candidate|
            version, text = candidate.split(",", 2)
            given = decoded(text)
            version == "v1" && given && OpenSSL.secure_compare(given, expected)
          end
          refuse("no signature of the delivery fits") unless fits
        end

        private

        def refuse(reason) = raise(RuntimeClient::Errors::WebhookVerificationError, reason)

        def header(headers, name)
          found = headers.to_h.find do |key, _|
            key.to_s.tr("_", "-").downcase.delete_prefix("http-") == name
          end
          Array(found&.last).first.to_s
        end

        def check_age(timestamp, now)
          refuse("the time of the delivery is no number") unless timestamp.match?(/\A\d{1,15}\z/)
          age = now.to_f - timestamp.to_i
          return if age.abs <= TOLERANCE

          refuse("the time of the delivery is too far in the #{age.positive? ? 'past' : 'future'}")
        end

        def secret(key)
          found = decoded(key.delete_prefix(SECRET_PREFIX))
          found.nil? || found.empty? ? raise(ArgumentError, "The key of the webhook is no base64") : found
        end

        def decoded(text)
          text&.unpack1("m0")
        rescue ArgumentError
          nil
        end
      end
    end
  end
end
