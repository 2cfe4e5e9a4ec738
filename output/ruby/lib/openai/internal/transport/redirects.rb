# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # Redirects that leave credentials behind: to another origin goes nothing that may be one.
      #
      # @api private
      module Redirects
        # As many as the Fetch standard allows.
        LIMIT = 20

        # A redirect that is not followed.
        class Refused < OpenAI::Errors::APIConnectionError
        end

        STATUSES = [301, 302, 303, 307, 308].freeze

        # Headers that make no sense without the body that they describe.
        BODY_HEADERS = %w[
          content-encoding content-language content-length content-location content-type transfer-encoding
        ].freeze
        private_constant :STATUSES, :BODY_HEADERS

        class << self
          # Sends a request, and again where the responses lead.
          #
          # @param request [OpenAI::Internal::Transport::Request]
          # @yieldparam [OpenAI::Internal::Transport::Request]
          # @yieldreturn [OpenAI::Internal::Transport::Response]
          # @return [OpenAI::Internal::Transport::Response]
          def follow(request)
            current = request
            (LIMIT + 1).times do
              response = yield(current)
              location = response.headers["location"]
              return response unless STATUSES.include?(response.status) && location

              response.close
              current = following(request, current, response.status, location)
            end
            refuse(current.url, "There are more than #{LIMIT} redirects")
          end

          private

          def refuse(url, message) = raise(Refused.new(url: url, message: message))

          def following(first, current, status, location)
            url = target(current.url, location)
            following = current.dup
            becomes_get?(current.verb, status) ? without_body(following) : check_body(current)
            following.url = url
            unless URLs.same_origin?(first.url, url)
              following.headers = following.headers.reject { |name, _| Redact.credential?(name) }
              following.url = without_secrets(url, first.url)
            end
            following
          end

          def target(from, location)
            url = URLs.join(from, location)
            down = from.scheme == "https" && url.scheme == "http"
            down ? refuse(from, "A redirect leads from https to http") : url
          rescue ArgumentError
            refuse(from, "A redirect leads to what is no URL")
          end

          # The Fetch standard, section "HTTP-redirect fetch".
          def becomes_get?(verb, status)
            status == 303 ? !%w[GET HEAD].include?(verb) : status <= 302 && verb == "POST"
          end

          def without_body(request)
            request.verb = "GET"
            request.body = nil
            request.headers = request.headers.except(*BODY_HEADERS)
          end

          def check_body(request)
            return if request.body.nil? || request.body.again?

            refuse(request.url, "A redirect wants a body that has been sent")
          end

          # Takes out of another origin's query what was a credential in the first URL's; what that origin wrote itself
          # stays.
          def without_secrets(url, first)
            secrets = URLs.pairs(first).select { |name, _| Redact.credential?(name) }.map(&:last)
            return url if secrets.empty? || url.query.nil?

            kept = url.query.split("&").reject do |pair|
              secrets.include?(URI.decode_www_form_component(pair.split("=", 2)[1].to_s))
            end
            url.dup.tap { |copy| copy.query = kept.empty? ? nil : kept.join("&") }
          end
        end
      end
    end
  end
end
