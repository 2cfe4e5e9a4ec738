# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # Which failures are worth another attempt, and when.
      #
      # @api private
      module Retries
        class << self
          # Whether an error response is; the server's `x-should-retry` decides if it is sent.
          #
          # @param response [OpenAI::Internal::Transport::Response]
          # @return [Boolean]
          def retried?(response)
            case response.headers["x-should-retry"]
            when "true" then true
            when "false" then false
            else Settings::RETRIED_STATUSES.include?(response.status) || response.status >= 500
            end
          end

          # Seconds until the next attempt: what the server asks for if that is reasonable, else a delay that doubles with
          # each retry, less up to a quarter at random so that clients do not come back all at once.
          #
          # @param retries [Integer] those that have been made.
          # @param headers [Hash{String=>String}, nil]
          # @return [Float]
          def delay(retries, headers, initial:, longest:)
            asked = headers && asked_delay(headers)
            return asked if asked && asked.positive? && asked <= Settings::MAX_RETRY_AFTER

            [initial * (2**[retries, 64].min), longest].min * (1 - (rand * 0.25))
          end

          private

          # RFC 9110, section 10.2.3: seconds or a date.
          def asked_delay(headers)
            milliseconds = number(headers["retry-after-ms"])
            return milliseconds / 1000 if milliseconds

            value = headers["retry-after"]
            number(value) || (value && (Time.httpdate(value) - Time.now))
          rescue ArgumentError
            nil
          end

          def number(text)
            found = text && Float(text, exception: false)
            found if found&.finite?
          end
        end
      end
    end
  end
end
